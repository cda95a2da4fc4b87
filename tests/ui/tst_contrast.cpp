// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "driver.h"

#include "highlighter.h"
#include "preferences.h"

#include <QColor>
#include <QQmlEngine>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace cairn {

namespace {

/// Relative luminance and contrast as WCAG 2.2 defines them.
double luminance(const QColor &color)
{
    const auto linear = [](float channel) {
        return channel <= 0.04045F ? double(channel) / 12.92
                                   : std::pow((double(channel) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// What one sees of a colour that lets its ground through.
QColor over(const QColor &ground, const QColor &color)
{
    const float alpha = color.alphaF();
    const auto mix = [alpha](float below, float above) { return below * (1 - alpha) + above * alpha; };
    return QColor::fromRgbF(mix(ground.redF(), color.redF()), mix(ground.greenF(), color.greenF()),
                            mix(ground.blueF(), color.blueF()));
}

} // namespace

/// Every text on every ground that the theme lets it stand on, in both themes.
class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isEnoughForText_data();
    void isEnoughForText();
    void isEnoughForCode_data();
    void isEnoughForCode();
    void isEnoughForLines_data();
    void isEnoughForLines();
    void cleanupTestCase() { m_desktop.reset(); }

private:
    QColor color(const QString &role) const;
    void addThemes(const QString &text, const QString &ground, const QString &tint = {}) const;
    /// The contrast of the row's pair in its theme.
    double measured() const;

    Driver m_driver;
    std::unique_ptr<Desktop> m_desktop;
    QObject *m_theme = nullptr;
    QObject *m_kinds = nullptr;
};

void ContrastTest::initTestCase()
{
    QVERIFY(m_driver.isReady());
    m_desktop = std::make_unique<Desktop>(m_driver.home());
    QVERIFY(m_desktop->show(u"cairn://settings"_s));
    QQmlEngine *engine = qmlEngine(m_desktop->window());
    QVERIFY(engine);
    m_theme = engine->singletonInstance<QObject *>("Cairn.Ui", "Theme");
    m_kinds = engine->singletonInstance<QObject *>("Cairn.Ui", "Kinds");
    QVERIFY(m_theme && m_kinds);
}

/// A role of the theme, or "kind:" and a kind.
QColor ContrastTest::color(const QString &role) const
{
    if (!role.startsWith(u"kind:"_s))
        return m_theme->property(role.toLatin1().constData()).value<QColor>();
    QColor found;
    QMetaObject::invokeMethod(m_kinds, "color", qReturnArg(found), role.sliced(5));
    return found;
}

void ContrastTest::addThemes(const QString &text, const QString &ground, const QString &tint) const
{
    for (const char *theme : {"light", "dark"}) {
        QTest::addRow("%s: %s on %s%s%s", theme, qPrintable(text), qPrintable(ground),
                      tint.isEmpty() ? "" : " with ", qPrintable(tint))
            << QString::fromLatin1(theme) << text << ground << tint;
    }
}

double ContrastTest::measured() const
{
    QFETCH(const QString, theme);
    QFETCH(const QString, text);
    QFETCH(const QString, ground);
    QFETCH(const QString, tint);
    m_desktop->portal().preferences()->setTheme(theme);
    const QColor below = tint.isEmpty() ? color(ground) : over(color(ground), color(tint));
    return color(text).isValid() && below.isValid() ? contrast(over(below, color(text)), below) : 0;
}

void ContrastTest::isEnoughForText_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QString>("tint");
    const QStringList grounds{u"background"_s, u"surface"_s, u"sunken"_s};
    const QStringList kinds{u"component"_s, u"api"_s,  u"resource"_s, u"system"_s,   u"domain"_s,
                            u"group"_s,     u"user"_s, u"template"_s, u"location"_s, u"other"_s};
    for (const QString &ground : grounds) {
        for (const QString &text : {u"text"_s, u"muted"_s, u"faint"_s, u"accent"_s, u"danger"_s, u"warning"_s,
                                    u"success"_s, u"info"_s})
            addThemes(text, ground);
        for (const QString &kind : kinds)
            addThemes(u"kind:"_s + kind, ground);
        for (const QString &text : {u"text"_s, u"muted"_s, u"accent"_s}) {
            addThemes(text, ground, u"hovered"_s);
            addThemes(text, ground, u"pressed"_s);
        }
    }
    for (const QString &role : {u"accent"_s, u"danger"_s, u"warning"_s, u"success"_s, u"info"_s}) {
        addThemes(role, role + u"Soft"_s);
        addThemes(u"text"_s, role + u"Soft"_s);
        addThemes(u"muted"_s, role + u"Soft"_s);
    }
    addThemes(u"accentText"_s, u"accent"_s);
    addThemes(u"accentText"_s, u"accentHovered"_s);
    addThemes(u"background"_s, u"text"_s); // the tooltip
}

void ContrastTest::isEnoughForText()
{
    constexpr double enough = 4.5; // WCAG 2.2, 1.4.3 AA
    const double found = measured();
    QVERIFY2(found >= enough, qPrintable(u"%1 : 1"_s.arg(found, 0, 'f', 2)));
}

void ContrastTest::isEnoughForCode_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    for (const char *theme : {"light", "dark"}) {
        const QString name = QString::fromLatin1(theme);
        QTest::addRow("%s: YAML", theme)
            << name << u"YAML"_s
            << u"# why\n--- \na: &b \"c\"\nd: [1, 2.5, true, null, *b]\ne: !!str |\n  f\n? g\n: 2020-01-01\n"_s;
        QTest::addRow("%s: JSON", theme) << name << u"JSON"_s << u"{\"a\": [1, 2.5, true, null, \"b\\n\"]}"_s;
        QTest::addRow("%s: GraphQL", theme)
            << name << u"GraphQL"_s
            << u"# why\n\"\"\"doc\"\"\"\ntype A implements B @c(d: 1) { e(f: [Int!] = 3): ID! }\nquery { a(b: $c) }\nenum D { E }"_s;
        QTest::addRow("%s: Protobuf", theme)
            << name << u"Protobuf"_s
            << u"// why\nsyntax = \"proto3\";\nmessage A { repeated int32 b = 1 [deprecated = true]; }\nservice C { rpc D(A) returns (A); }"_s;
        QTest::addRow("%s: XML", theme)
            << name << u"XML"_s
            << u"<?xml version=\"1.0\"?>\n<!-- why -->\n<a b=\"c\">&amp;<![CDATA[d]]></a>"_s;
    }
}

void ContrastTest::isEnoughForCode()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    m_desktop->portal().preferences()->setTheme(theme);
    const QString html = highlightLines(text, language, theme == u"dark").join(u'\n');
    static const QRegularExpression coloured(u"color=\"(#[0-9a-f]{6})\">([^<]*)"_s);
    int found = 0;
    for (auto matches = coloured.globalMatch(html); matches.hasNext(); ++found) {
        const QRegularExpressionMatch match = matches.next();
        const double measured = contrast(QColor(match.captured(1)), color(u"surface"_s));
        QVERIFY2(
            measured >= 4.5,
            qPrintable(
                u"%1 of %2: %3 : 1"_s.arg(match.captured(1), match.captured(2)).arg(measured, 0, 'f', 2)));
    }
    QVERIFY(found > 0);
}

void ContrastTest::isEnoughForLines_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QString>("tint");
    for (const QString &ground : {u"background"_s, u"surface"_s, u"sunken"_s}) {
        addThemes(u"accent"_s, ground);       // the ring of the focus
        addThemes(u"strongBorder"_s, ground); // of fields
    }
}

void ContrastTest::isEnoughForLines()
{
    constexpr double enough = 3; // WCAG 2.2, 1.4.11
    const double found = measured();
    QVERIFY2(found >= enough, qPrintable(u"%1 : 1"_s.arg(found, 0, 'f', 2)));
}

} // namespace cairn

QTEST_MAIN(cairn::ContrastTest)
#include "tst_contrast.moc"
