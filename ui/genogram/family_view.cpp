// SPDX-License-Identifier: MPL-2.0
#include "ui/genogram/family_view.h"

#include "ui/genogram/family_accessible.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace ui {
namespace {

constexpr double pixelsPerMm = 44.0 / 12;  // at 100 %
constexpr int leastZoom = 10;
constexpr int mostZoom = 400;
constexpr double lettering = 13;  // mm that name and years take below a symbol
constexpr double leastWay = 0.5;  // mm that somebody has to move before it is worth watching

}  // namespace

FamilyView::FamilyView(const Theme& theme, QWidget* parent)
    : QGraphicsView(parent), theme_(theme), scene_(new FamilyScene(theme, this)), records_(core::CaseId::make()) {
    makeFamilyAccessible();
    makeKeys();
    setScene(scene_);
    setFrameShape(QFrame::NoFrame);
    viewport()->setFocusPolicy(Qt::NoFocus);  // the view has the keyboard and the name
    setBackgroundBrush(theme.color(Token::Base));
    setRenderHint(QPainter::Antialiasing);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setResizeAnchor(AnchorViewCenter);
    setAccessibleName(tr("Family drawing"));
    setProperty("noRing", true);               // the ring is round a person
    viewport()->setAutoFillBackground(false);  // the view paints all of it
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::ArrowCursor);
    setZoom(100);
    fitted_ = true;
    constexpr int glide = 180;  // milliseconds (visual.md §5)
    motion_.setDuration(theme.motion(glide));
    motion_.setStartValue(0.0);
    motion_.setEndValue(1.0);
    motion_.setEasingCurve(QEasingCurve::OutCubic);
    connect(&motion_, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { scene_->moveBy(share.toDouble()); });
}

void FamilyView::setDrawing(const core::Drawing& drawing, const core::CaseSnapshot& records) {
    const auto who = selected();
    const int before = current_;
    const QPoint stood = before >= 0 ? mapFromScene(scene_->drawing().spots[before].box.center()) : QPoint();
    QHash<core::AnyId, QPointF> places;  // in the window
    for (const core::Spot& spot : scene_->drawing().spots) places.insert(spot.person, viewportTransform().map(spot.box.center()));
    motion_.stop();
    records_ = records;
    scene_->setDrawing(drawing);
    makeRoom();
    current_ = who ? spotOf(drawing.spots, core::anyId(*who)) : -1;
    scene_->setCurrent(current_);
    mark(together_);
    if (fitted_) {
        fit();
    } else if (before >= 0 && current_ >= 0) {
        const QPoint moved = mapFromScene(drawing.spots[current_].box.center()) - stood;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + moved.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved.y());
    }
    moveFrom(places);
}

// A drawing that fits needs no scroll bars; around a larger one there is room to bring its edge to the middle.
void FamilyView::makeRoom() {
    const QRectF bounds = scene_->drawing().bounds;
    const QSizeF shown = bounds.size() * transform().m11(), window = maximumViewportSize();
    const double room = shown.width() <= window.width() && shown.height() <= window.height() ? 0 : 0.25;
    setSceneRect(bounds.adjusted(-bounds.width() * room, -bounds.height() * room, bounds.width() * room, bounds.height() * room));
}

// The eye follows who moved; lines and newcomers are there at once. With movement switched off all are.
void FamilyView::moveFrom(const QHash<core::AnyId, QPointF>& stood) {
    if (motion_.duration() <= 0 || !isVisible()) return;
    const QList<core::Spot>& spots = scene_->drawing().spots;
    if (std::any_of(spots.begin(), spots.end(), [](const core::Spot& spot) { return spot.copy > 0; })) return;
    const QTransform toScene = viewportTransform().inverted();
    QHash<core::AnyId, QPointF> apart;
    for (const core::Spot& spot : scene_->drawing().spots) {
        const auto place = stood.constFind(spot.person);
        if (place == stood.constEnd()) continue;
        const QPointF way = toScene.map(*place) - spot.box.center();
        if (way.manhattanLength() > leastWay) apart.insert(spot.person, way);
    }
    if (apart.isEmpty()) return;
    scene_->setApart(apart);
    motion_.start();
}

std::optional<core::PersonId> FamilyView::selected() const {
    if (!isPerson(current_)) return std::nullopt;
    return scene_->drawing().spots[current_].person.as<core::PersonTag>();
}

QRect FamilyView::selectedBox() const {
    if (current_ < 0) return {};
    const QRectF symbol = scene_->drawing().spots[current_].box;
    return mapFromScene(symbol.adjusted(0, 0, 0, lettering)).boundingRect();
}

bool FamilyView::select(const core::PersonId& person) {
    const int spot = spotOf(scene_->drawing().spots, core::anyId(person));
    if (spot < 0) return false;
    if (selected() != person) show(spot);
    return true;
}

void FamilyView::clearSelection() { show(-1); }

void FamilyView::show(int spot) {
    current_ = spot;
    scene_->setCurrent(spot);
    setAccessibleDescription(spot < 0 ? QString() : scene_->drawing().spots[spot].says);
    if (spot < 0) return;
    const QRectF box = scene_->drawing().spots[spot].box;
    ensureVisible(box.adjusted(-4, -4, 4, 12), 8, 8);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    if (!hasFocus()) return;
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(spot);
    QAccessible::updateAccessibility(&moved);
}

void FamilyView::choose(int spot) {
    if (spot < 0) return;
    const bool other = spot != current_;
    show(spot);
    if (!other) return;
    if (const auto who = selected()) Q_EMIT personChosen(*who);
    else Q_EMIT recordChosen(scene_->drawing().spots[spot].person);
}

int FamilyView::zoom() const { return qRound(transform().m11() * 100 / (pixelsPerMm * theme_.textPercent() / 100.0)); }

void FamilyView::setZoom(int percent) {
    const double scale = std::clamp(percent, leastZoom, mostZoom) / 100.0 * pixelsPerMm * theme_.textPercent() / 100.0;
    setTransform(QTransform::fromScale(scale, scale));
    makeRoom();
    fitted_ = false;
    Q_EMIT zoomed(zoom());
}

void FamilyView::zoomBy(double factor) {
    const double wanted = std::clamp(zoom() * factor, double(leastZoom), double(mostZoom));
    const double by = wanted / zoom();
    scale(by, by);
    makeRoom();
    fitted_ = false;
    Q_EMIT zoomed(zoom());
}

void FamilyView::fit() {
    const QRectF bounds = scene_->drawing().bounds;
    if (bounds.isEmpty() || viewport()->width() < 40) return;
    const double unit = pixelsPerMm * theme_.textPercent() / 100.0;
    const double across = (viewport()->width() - 2 * space::l) / (bounds.width() * unit);
    const double down = (viewport()->height() - 2 * space::l) / (bounds.height() * unit);
    setZoom(std::min(100, int(100 * std::min(across, down))));  // a small family is not blown up
    centerOn(bounds.center());
    fitted_ = true;
}

void FamilyView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ShiftModifier) return QGraphicsView::wheelEvent(event);
    zoomBy(std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void FamilyView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (scene_->spotAt(mapToScene(event->pos())) >= 0) Q_EMIT editWanted();
}

void FamilyView::contextMenuEvent(QContextMenuEvent* event) {
    const int spot = event->reason() == QContextMenuEvent::Keyboard ? current_ : scene_->spotAt(mapToScene(event->pos()));
    if (spot < 0) return;
    choose(spot);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, core::Relation relation) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, relation] { Q_EMIT relativeWanted(relation); });
    };
    connect(menu->addAction(tr("&Edit")), &QAction::triggered, this, &FamilyView::editWanted);
    if (!isPerson(spot)) return menu->popup(event->globalPos());
    menu->addSeparator();
    add(tr("Add a &parent"), core::Relation::Parent);
    add(tr("Add a &sibling"), core::Relation::Sibling);
    add(tr("Add a &child"), core::Relation::Child);
    add(tr("Add a par&tner"), core::Relation::Partner);
    connect(menu->addAction(tr("Add a co&uple with somebody drawn")), &QAction::triggered, this, &FamilyView::unionWanted);
    connect(menu->addAction(tr("Add a t&ie")), &QAction::triggered, this, &FamilyView::tieWanted);
    connect(menu->addAction(tr("Add a &home")), &QAction::triggered, this, &FamilyView::homeWanted);
    menu->addSeparator();
    connect(menu->addAction(tr("The sa&me person as…")), &QAction::triggered, this, &FamilyView::joinWanted);
    connect(menu->addAction(tr("&Remove")), &QAction::triggered, this, &FamilyView::removeWanted);
    const QPoint at = event->reason() == QContextMenuEvent::Keyboard
                          ? viewport()->mapToGlobal(mapFromScene(scene_->drawing().spots[spot].box.bottomRight()))
                          : event->globalPos();
    menu->popup(at);
}

void FamilyView::focusInEvent(QFocusEvent* event) {
    QGraphicsView::focusInEvent(event);
    if (current_ < 0 && !scene_->drawing().spots.isEmpty()) choose(0);
}

void FamilyView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (fitted_) fit();
    else makeRoom();
}

}  // namespace ui
