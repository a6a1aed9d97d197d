// SPDX-License-Identifier: MPL-2.0
#include "core/base/log.h"
#include "core/base/platform_process.h"
#include "ui/common/words.h"
#include "ui/shell/shots.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHashSeed>
#include <QTextStream>

namespace {

struct Options {
    QString file;
    QString shots;
    QString theme;
    int textPercent = 100;
    QSize size{1440, 900};
    bool selfTest = false;
};

// The core throws; status 2 is wrong usage, 3 a file or folder that cannot be used.
int fail(const QString& sentence, int status) {
    QTextStream(stderr) << sentence << Qt::endl;
    return status;
}

Options read(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Casework for children and their families."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption shots(QStringLiteral("shots"), QStringLiteral("Write a picture of every page to <folder> and end."),
                                   QStringLiteral("folder"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("Theme of the pictures: light, dark or contrast."),
                                   QStringLiteral("name"));
    const QCommandLineOption text(QStringLiteral("text"), QStringLiteral("Text size of the pictures, 90 to 200."),
                                  QStringLiteral("percent"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Size of the pictures in logical pixels, as 960x540."),
                                  QStringLiteral("size"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Device pixels for each logical pixel."),
                                   QStringLiteral("factor"));
    const QCommandLineOption selfTest(QStringLiteral("self-test"),
                                      QStringLiteral("Show every page once without a screen and end."));
    parser.addOptions({shots, theme, text, size, scale, selfTest});
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("Caseload to open."), QStringLiteral("[file]"));
    parser.process(application);
    Options options;
    options.file = parser.positionalArguments().value(0);
    options.shots = parser.value(shots);
    options.theme = parser.value(theme);
    if (parser.isSet(text)) options.textPercent = parser.value(text).toInt();
    const QStringList sides = parser.value(size).split(u'x');
    if (sides.size() == 2) options.size = QSize(sides[0].toInt(), sides[1].toInt());
    options.selfTest = parser.isSet(selfTest);
    return options;
}

ui::Scheme schemeOf(const QString& name) {
    if (name == QLatin1String("dark")) return ui::Scheme::Dark;
    return name == QLatin1String("contrast") ? ui::Scheme::Contrast : ui::Scheme::Light;
}

int writePictures(const Options& options, const QString& folder) {
    const QString suffix = options.theme.isEmpty() ? QString() : u'-' + options.theme;
    const ui::ShotsRequest request{folder, options.size, suffix, schemeOf(options.theme), options.textPercent};
    const QStringList paths = ui::writeShots(request);
    QTextStream(stdout) << paths.size() << " pictures" << Qt::endl;
    return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
    core::keepLog();
    QHashSeed::setDeterministicGlobalSeed();
    try {
        core::hardenProcess();
    } catch (const core::Error& error) {
        return fail(QStringLiteral("Kinkeeper cannot protect its memory here: ") + error.detail(), 3);
    }
    // The scale must be known before the first window; Qt reads it from the environment.
    for (int i = 1; i + 1 < argc; ++i)
        if (qstrcmp(argv[i], "--scale") == 0) qputenv("QT_SCALE_FACTOR", argv[i + 1]);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("kinkeeper"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kinkeeper"));
    QApplication::setApplicationVersion(QStringLiteral(KINKEEPER_VERSION));
    ui::loadWords(QStringLiteral("en"));
    const Options options = read(application);
    try {
        if (!options.shots.isEmpty()) return writePictures(options, options.shots);
        if (options.selfTest) return writePictures(options, core::privateTempFolder());
        ui::Window window({});
        window.start(options.file);
        window.show();
        return QApplication::exec();
    } catch (const core::Error& error) {
        return fail(QStringLiteral("kinkeeper: ") + error.detail(), 3);
    }
}
