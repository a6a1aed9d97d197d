// SPDX-License-Identifier: MPL-2.0
#include "ui/common/read_aloud.h"

#include <QSettings>

#ifdef KINKEEPER_SPEECH
#include <QLocale>
#include <QPushButton>
#include <QTextToSpeech>

#include "ui/common/icon.h"
#endif

namespace ui {
namespace {

const QString key = QStringLiteral("read_aloud");

QSettings stored() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("kinkeeper"), QStringLiteral("window"));
}

#ifdef KINKEEPER_SPEECH

/// Engines that make a sound; Qt's own "mock" does not.
QStringList engines() {
    QStringList found = QTextToSpeech::availableEngines();
    found.removeAll(QStringLiteral("mock"));
    return found;
}

class ReadAloud final : public QPushButton {
    Q_DECLARE_TR_FUNCTIONS(ReadAloud)
public:
    ReadAloud(const PageContext& context, std::function<std::shared_ptr<const core::Pages>()> pages)
        : host_(context.host), pages_(std::move(pages)) {
        setText(tr("Read aloud"));
        setIcon(icon(QStringLiteral("speech")));
        setAccessibleDescription(tr("The words go to the speech program of this machine."));
        setToolTip(accessibleDescription());
        connect(this, &QPushButton::clicked, this, &ReadAloud::turn);
    }

private:
    // The engine is asked for at the first press: it starts a program of its own.
    void turn() {
        if (!voice_) {
            voice_ = new QTextToSpeech(engines().constFirst(), this);
            connect(voice_, &QTextToSpeech::stateChanged, this, &ReadAloud::follow);
        }
        if (voice_->state() == QTextToSpeech::Speaking) return voice_->stop();
        const auto pages = pages_();
        if (!pages) return;
        if (!pages->language.isEmpty()) voice_->setLocale(QLocale(pages->language));
        voice_->say(wordsOf(*pages));
        follow();
    }
    void follow() {
        const bool speaks = voice_->state() == QTextToSpeech::Speaking;
        setText(speaks ? tr("Stop reading") : tr("Read aloud"));
        if (voice_->state() == QTextToSpeech::BackendError) host_.say(tr("This machine has no voice that answers."));
    }

    Host& host_;
    std::function<std::shared_ptr<const core::Pages>()> pages_;
    QTextToSpeech* voice_ = nullptr;
};

#endif

}  // namespace

bool readsAloud() { return stored().value(key, false).toBool(); }

void setReadsAloud(bool on) { stored().setValue(key, on); }

QString wordsOf(const core::Pages& pages) {
    QStringList parts;
    for (const core::Page& page : pages.pages)
        for (const core::PageChunk& chunk : page.chunks) {
            if (chunk.segment < 0) continue;
            // What a picture shows is said in its words.
            const int element = pages.structure.segments.value(chunk.segment, -1);
            QString part = element < 0 ? QString() : pages.structure.elements.value(element).alternative;
            for (const core::PageItem& item : chunk.items)
                if (const auto* text = std::get_if<core::PageText>(&item)) part += text->text;
            if (!part.trimmed().isEmpty()) parts << part.simplified();
        }
    return parts.join(u'\n');
}

#ifdef KINKEEPER_SPEECH
bool canReadAloud() { return !engines().isEmpty(); }

QWidget* makeReadAloud(const PageContext& context, std::function<std::shared_ptr<const core::Pages>()> pages) {
    return readsAloud() && canReadAloud() ? new ReadAloud(context, std::move(pages)) : nullptr;
}
#else
bool canReadAloud() { return false; }

QWidget* makeReadAloud(const PageContext&, std::function<std::shared_ptr<const core::Pages>()>) { return nullptr; }
#endif

}  // namespace ui
