// SPDX-License-Identifier: MPL-2.0
// Real files of other programs, when KINKEEPER_CORPUS names their folder. The counts were taken with a second reader,
// written independently in Python: persons = distinct INDI, unions = FAM with a partner or a child in the file,
// links = distinct children of a FAM that are in the file.
#include "core/interchange/gedcom.h"

#include <QDirIterator>
#include <QFile>

#include <array>

namespace {

using namespace core;

struct Expected {
    const char* path;
    int persons;
    int unions;
    int links;
};

constexpr std::array expected{
    Expected{"gedcom4j/Harry_Potter.ged", 23, 7, 15},
    Expected{"gedcom4j/RelationshipTest.ged", 43, 18, 30},
    Expected{"gedcom4j/RelationshipTestExtended.ged", 70, 31, 44},
    Expected{"gedcom4j/Sopranos.ged", 8, 2, 5},
    Expected{"gedcom4j/john_of_sea_20101009.ged", 61, 27, 38},
    Expected{"gedcom70/age.ged", 1, 0, 0},
    Expected{"gedcom70/date.ged", 8, 0, 0},
    Expected{"gedcom70/escapes.ged", 1, 0, 0},
    Expected{"gedcom70/maximal70-tree1.ged", 4, 2, 2},
    Expected{"gedcom70/maximal70-tree2.ged", 4, 2, 2},
    Expected{"gedcom70/maximal70.ged", 4, 2, 2},
    Expected{"gedcom70/minimal70.ged", 0, 0, 0},
    Expected{"gedcom70/remarriage1.ged", 3, 2, 0},
    Expected{"gedcom70/remarriage2.ged", 3, 3, 0},
    Expected{"gedcom70/same-sex-marriage.ged", 2, 1, 0},
    Expected{"gedcom70/voidptr.ged", 2, 1, 0},
    Expected{"gedcom70/xref.ged", 7, 0, 0},
    Expected{"royal92.ged", 3010, 1422, 2018},
    Expected{"topola/family.ged", 26, 10, 15},
    Expected{"topola/family2.ged", 53, 32, 36},
};

QString corpusFolder() {
    const QString folder = qEnvironmentVariable("KINKEEPER_CORPUS");
    if (folder.isEmpty()) SKIP("KINKEEPER_CORPUS is not set");
    return folder;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const CaseId theCase = CaseId::named(QStringLiteral("corpus"));

}  // namespace

TEST_CASE("files of the corpus give the counts of a second reader", "[corpus][gedcom]") {
    const QString folder = corpusFolder();
    int seen = 0;
    for (const Expected& file : expected) {
        const QString path = QStringLiteral("%1/gedcom/%2").arg(folder, QLatin1String(file.path));
        if (!QFile::exists(path)) continue;
        ++seen;
        INFO(file.path);
        const ImportResult result = readGedcom(bytesOf(path), theCase);
        CHECK(result.counts.persons == file.persons);
        CHECK(result.counts.unions == file.unions);
        CHECK(result.counts.childLinks == file.links);
    }
    CHECK(seen > 0);
}

TEST_CASE("every GEDCOM file of the corpus imports and comes back the same", "[corpus][gedcom]") {
    QDirIterator it(corpusFolder(), {QStringLiteral("*.ged")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        INFO(path.toStdString());
        const ImportResult first = readGedcom(bytesOf(path), theCase);
        CaseSnapshot before(theCase);
        before.apply(first.set);
        for (const GedcomVersion version : {GedcomVersion::V551, GedcomVersion::V70}) {
            const ExportResult written = writeGedcom(before, {version});
            CaseSnapshot after(theCase);
            after.apply(readGedcom(written.bytes, theCase).set);
            CHECK(before == after);
        }
    }
}
