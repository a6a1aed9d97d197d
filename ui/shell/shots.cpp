// SPDX-License-Identifier: MPL-2.0
#include "ui/shell/shots.h"

#include "core/desk/demo.h"
#include "core/desk/demo_files.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/pages.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QTemporaryDir>

namespace ui {
namespace {

class Camera {
public:
    Camera(Window& window, const ShotsRequest& request) : window_(window), request_(request) {}

    void take(const QString& name) {
        // What is made on a worker is waited for: one job may start the next, and a preview begins when nobody types any more.
        QElapsedTimer quiet;
        quiet.start();
        while (quiet.elapsed() < 250) {
            QApplication::processEvents(QEventLoop::AllEvents, 20);
            if (window_.workbench() && window_.workbench()->isBusy()) quiet.restart();
        }
        for (int round = 0; round < 5; ++round) QApplication::processEvents();  // layouts settle in more than one
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QImage picture = window_.grab().toImage();
        for (int round = 0; round < 20; ++round) {  // what glides to its place arrives
            QElapsedTimer moment;
            for (moment.start(); moment.elapsed() < 40;) QApplication::processEvents(QEventLoop::AllEvents, 10);
            const QImage later = window_.grab().toImage();
            if (std::exchange(picture, later) == later) break;
        }
        const QString path = QDir(request_.folder).filePath(name + request_.suffix + QStringLiteral(".png"));
        if (!picture.save(path)) throw core::Error(core::Fault::Io, QStringLiteral("picture not written"));
        paths_.append(path);
    }
    QStringList paths() const { return paths_; }

private:
    Window& window_;
    const ShotsRequest& request_;
    QStringList paths_;
};

std::unique_ptr<core::Vault> demonstration(const QString& path, const core::VaultContext& context) {
    auto vault = core::Vault::create({path, core::SecretBytes::random(16), std::nullopt, core::KdfCost::lowest(),
                                      core::demoProfile(), core::demoCaseload(context.clock.today())},
                                     context);
    core::addDemoFiles(*vault, context.clock.today());
    return vault;
}

// Pages that show more than one picture.
void takeViews(Workbench& bench, Camera& camera) {
    int number = 40;
    for (const char* action : {"people.kin", "people.outside", "genogram.contact", "genogram.responsibility", "genogram.asked",
                               "genogram.outside", "files.scan"}) {
        const QString name = QLatin1String(action);
        bench.openPage(name.section(u'.', 0, 0));
        bench.currentPage()->perform(name);
        camera.take(QStringLiteral("%1-%2").arg(number++).arg(name.section(u'.', 1)));
    }
}

void takePages(Window& window, Camera& camera) {
    Workbench& bench = *window.workbench();
    int number = 10;
    for (const PageLine& line : pageLines()) {
        if (line.ofCase && !bench.place().caseId) {
            const auto& cases = window.vault()->caseload().shared.all<core::Case>();
            if (cases.isEmpty()) return;
            bench.openCase((*cases.begin()).id);
        }
        bench.openPage(line.id);
        camera.take(QStringLiteral("%1-%2").arg(number++).arg(line.id));
    }
    takeViews(bench, camera);
    bench.openPalette();
    bench.palette()->line()->setText(QStringLiteral("till"));
    camera.take(QStringLiteral("30-palette"));
    bench.palette()->close();
}

}  // namespace

QStringList writeShots(const ShotsRequest& request) {
    QTemporaryDir dir;
    QDir().mkpath(request.folder);
    Window::Context context;
    context.stateDir = dir.filePath(QStringLiteral("state"));
    context.cost = core::KdfCost::lowest();
    Window window(context);
    window.setLooks(request.scheme, request.textPercent);
    window.resize(request.size);
    Camera camera(window, request);
    window.start({});
    window.show();
    camera.take(QStringLiteral("01-welcome"));
    Q_EMIT window.welcomePage()->newRequested();
    camera.take(QStringLiteral("02-new-caseload"));
    window.adopt(demonstration(dir.filePath(QStringLiteral("demonstration.kin")), {context.clock, {}, context.stateDir}));
    takePages(window, camera);
    window.lock();
    camera.take(QStringLiteral("03-locked"));
    window.unlockPage()->failed(core::Fault::WrongKey, 5);
    camera.take(QStringLiteral("04-wrong-pass-phrase"));
    return camera.paths();
}

}  // namespace ui
