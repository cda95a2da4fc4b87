// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "store/searchindex.h"

#include "store/schema.h"
#include "store/searchreader.h"
#include "support/storing.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;

/// What is written, as the reader finds it again.
class SearchIndexTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_catalog = std::make_unique<Database>(openTemporaryCatalog().value()); }
    void keepsEachWordInItsBestField();
    void addsToWhatIsThere();
    void findsPrefixesAndSingleWords();
    void neverGivesANumberTwice();
    void forgetsWordsWhenHalfIsGone();
    void fillsChunkAfterChunk();
    void writesNothingForNothing();

private:
    static SearchEntry entry(std::initializer_list<std::pair<SearchField, QByteArray>> words,
                             quint8 rank = 1);
    /// Puts and removes in one go, and gives the new numbers.
    std::vector<qint64> write(const std::vector<SearchEntry> &entries,
                              const std::vector<qint64> &removed = {});
    /// `word field number...` of all that begins so, without what was removed.
    QStringList found(SearchPart part, const QByteArray &prefix = {});

    std::unique_ptr<Database> m_catalog;
};

SearchEntry SearchIndexTest::entry(std::initializer_list<std::pair<SearchField, QByteArray>> words,
                                   quint8 rank)
{
    SearchEntry made;
    made.rank = rank;
    for (const auto &[field, word] : words)
        made.add(field, word);
    return made;
}

std::vector<qint64> SearchIndexTest::write(const std::vector<SearchEntry> &entries,
                                           const std::vector<qint64> &removed)
{
    std::vector<qint64> numbers;
    SearchIndex index(*m_catalog);
    for (const SearchEntry &one : entries)
        numbers.push_back(index.put(one).value());
    for (const qint64 number : removed)
        index.remove(number);
    const Result<void> finished = index.finish();
    if (!finished)
        qFatal("%s", qPrintable(finished.error().message));
    return numbers;
}

QStringList SearchIndexTest::found(SearchPart part, const QByteArray &prefix)
{
    QStringList lines;
    SearchReader reader = SearchReader::open(*m_catalog).value();
    const Result<void> read = reader.readPrefix(part, prefix, [&](const SearchPostings &postings) {
        QString line = QString::fromUtf8(postings.word) + u' ' + QString::number(int(postings.field));
        qsizetype shown = 0;
        for (size_t at = 0; at < postings.count(); ++at) {
            if (reader.rank(postings.slot(at)) && ++shown)
                line += u' ' + QString::number(reader.number(postings.slot(at)));
        }
        if (shown > 0)
            lines += line;
    });
    return read ? lines : QStringList{read.error().message};
}

void SearchIndexTest::keepsEachWordInItsBestField()
{
    using enum SearchField;
    write({entry({{NameStart, "pay"}, {NamePart, "desk"}, {Word, "java"}, {Text, "java"}, {Text, "money"}}),
           entry({{Name, "desk"}, {Text, "pay"}, {Text, "pay"}, {Value, "tag:java"}})});
    QCOMPARE(found(SearchPart::Names), (QStringList{u"desk 0 2"_s, u"desk 2 1"_s, u"pay 1 1"_s}));
    QCOMPARE(found(SearchPart::Words), (QStringList{u"java 5 1"_s, u"money 6 1"_s, u"pay 6 2"_s}));
}

void SearchIndexTest::addsToWhatIsThere()
{
    using enum SearchField;
    QCOMPARE(write({entry({{Text, "a"}}, 7)}), std::vector<qint64>{1});
    QCOMPARE(write({entry({{Text, "a"}}, 255), entry({{Text, "b"}})}), (std::vector<qint64>{2, 3}));
    QCOMPARE(found(SearchPart::Words), (QStringList{u"a 6 1 2"_s, u"b 6 3"_s}));
    const SearchReader reader = SearchReader::open(*m_catalog).value();
    QCOMPARE(int(reader.rank(reader.slot(1))), 7);
    QCOMPARE(int(reader.rank(reader.slot(2))), 255);
    QCOMPARE(reader.slot(5000), reader.slotCount());
}

void SearchIndexTest::findsPrefixesAndSingleWords()
{
    using enum SearchField;
    write({entry({{Text, "pay"}, {Text, "payment"}, {Text, "pax"}, {Text, "поезд"}})});
    QCOMPARE(found(SearchPart::Words, "pay"), (QStringList{u"pay 6 1"_s, u"payment 6 1"_s}));
    QCOMPARE(found(SearchPart::Words, u"по"_s.toUtf8()), QStringList{u"поезд 6 1"_s});
    SearchReader reader = SearchReader::open(*m_catalog).value();
    int count = 0;
    QVERIFY(reader.readWord(SearchPart::Words, "pay", [&](const SearchPostings &) { ++count; }));
    QCOMPARE(count, 1);
}

void SearchIndexTest::neverGivesANumberTwice()
{
    using enum SearchField;
    QCOMPARE(write({entry({{Text, "a"}})}), std::vector<qint64>{1});
    QCOMPARE(write({}, {1}), std::vector<qint64>());
    QCOMPARE(write({entry({{Text, "b"}})}), std::vector<qint64>{2});
    QCOMPARE(found(SearchPart::Words), QStringList{u"b 6 2"_s});
    // One that comes and goes in the same go.
    QCOMPARE(write({entry({{Text, "c"}})}, {3}), std::vector<qint64>{3});
    QCOMPARE(found(SearchPart::Words), QStringList{u"b 6 2"_s});
    QCOMPARE(write({entry({{Text, "d"}})}), std::vector<qint64>{4});
}

void SearchIndexTest::forgetsWordsWhenHalfIsGone()
{
    using enum SearchField;
    std::vector<SearchEntry> entries;
    for (int at = 0; at < 10; ++at)
        entries.push_back(entry({{Text, "all"}, {Text, "only" + QByteArray::number(at)}}));
    write(entries);
    const auto stored = [&] { return test::rows(*m_catalog, "SELECT count(*) FROM search_posting").front(); };
    write({}, {1, 2, 3, 4, 5});
    QCOMPARE(stored(), u"11"_s);
    write({}, {6, 6, 777});
    QCOMPARE(stored(), u"5"_s);
    QCOMPARE(found(SearchPart::Words, "all"), QStringList{u"all 6 7 8 9 10"_s});
    write({}, {7, 8, 9, 10});
    QCOMPARE(stored(), u"0"_s);
    QCOMPARE(write({entry({{Text, "new"}})}), std::vector<qint64>{11});
}

void SearchIndexTest::fillsChunkAfterChunk()
{
    using enum SearchField;
    std::vector<SearchEntry> entries(size_t(searchChunkSize + 10), entry({{NameStart, "same"}}));
    entries.push_back(entry({{NameStart, "other"}}));
    const std::vector<qint64> numbers = write(entries);
    QCOMPARE(numbers.back(), searchChunkSize + 11);
    QCOMPARE(test::rows(*m_catalog, "SELECT chunk, length(ranks) FROM search_chunk", 2),
             (QStringList{u"0 4096"_s, u"1 12"_s}));
    QCOMPARE(found(SearchPart::Names, "other"), QStringList{u"other 1 %1"_s.arg(searchChunkSize + 11)});
    QCOMPARE(found(SearchPart::Names, "same").size(), 2);
    write({entry({{NameStart, "other"}})});
    QCOMPARE(found(SearchPart::Names, "other"),
             QStringList{u"other 1 %1 %2"_s.arg(searchChunkSize + 11).arg(searchChunkSize + 12)});
}

void SearchIndexTest::writesNothingForNothing()
{
    write({});
    QCOMPARE(test::rows(*m_catalog, "SELECT count(*) FROM search_chunk"), QStringList{u"0"_s});
    QCOMPARE(SearchReader::open(*m_catalog)->slotCount(), size_t(0));
}

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "tst_searchindex.moc"
