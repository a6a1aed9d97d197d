// SPDX-License-Identifier: MPL-2.0
// Every counted sentence on screen has its forms in the English catalogue.
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace {

QString textOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

}  // namespace

TEST_CASE("every counted sentence has a form for one and for many", "[words]") {
    static const QRegularExpression counted(QStringLiteral("tr\\(\"([^\"]*%n[^\"]*)\", nullptr"));
    QString catalogue = textOf(QStringLiteral(KINKEEPER_SOURCE_DIR "/resources/words/kinkeeper_en.ts"));
    CHECK_FALSE(catalogue.contains(QStringLiteral("unfinished")));
    int found = 0;
    for (QDirIterator files(QStringLiteral(KINKEEPER_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                            QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        const QString source = textOf(files.next());
        for (auto match = counted.globalMatch(source); match.hasNext(); ++found) {
            const QString sentence = match.next().captured(1);
            INFO(sentence.toStdString());
            CHECK(catalogue.contains(QStringLiteral("<source>%1</source>").arg(sentence.toHtmlEscaped())));
        }
    }
    CHECK(found > 10);
}

TEST_CASE("one person, two people", "[words]") {
    const auto people = [](int n) { return QCoreApplication::translate("ui::PeoplePage", "%n person(s)", nullptr, n); };
    CHECK(people(1) == QStringLiteral("1 person"));
    CHECK(people(22) == QStringLiteral("22 people"));
    CHECK(QCoreApplication::translate("importing", "%n entry(s)", nullptr, 71) == QStringLiteral("71 entries"));
}
