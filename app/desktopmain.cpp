// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop.h"
#include "docsprobe.h"
#include "instance.h"
#include "mapprobe.h"
#include "probe.h"
#include "tour.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QIcon>
#include <QLoggingCategory>
#include <QTextStream>

#include <memory>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(u"cairn"_s);
    QGuiApplication::setApplicationDisplayName(u"Cairn"_s);
    QGuiApplication::setApplicationVersion(QStringLiteral(CAIRN_VERSION));
    QGuiApplication::setDesktopFileName(u"dev.cairnportal.Cairn"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icon/cairn.svg"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "The developer portal of your organisation."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"home"_s,
                      QCoreApplication::translate("main", "Keeps all state below DIR (also CAIRN_HOME)."),
                      u"DIR"_s});
    parser.addOption({u"tour"_s,
                      QCoreApplication::translate(
                          "main", "Shows the main pages, leaves a picture of each in DIR, and ends."),
                      u"DIR"_s});
    parser.addOption(
        {u"all"_s, QCoreApplication::translate(
                       "main", "With --tour: also narrow and wide windows, empty and failed states.")});
    parser.addOption(
        {u"only"_s,
         QCoreApplication::translate(
             "main", "With --tour: only pictures with TEXT in their names, of all that --all makes."),
         u"TEXT"_s});
    parser.addOption(
        {u"measure"_s,
         QCoreApplication::translate(
             "main", "Says what the start, typing, scrolling and page switches took, and ends; of "
                     "docs pages, where more than one ADDRESS names them, what each took from the second "
                     "on; of the map, where ADDRESS is its, what opening, panning and zooming it took.")});
    parser.addPositionalArgument(
        u"address"_s,
        QCoreApplication::translate("main",
                                    "Where to start, such as cairn://component/default/payment-service."),
        u"[ADDRESS]..."_s);
    parser.process(application);

    const cairn::Home home = cairn::Home::locate(parser.value(u"home"_s));
    if (const cairn::Result<void> made = home.create(); !made) {
        QTextStream(stderr) << "cairn-desktop: " << made.error().message << "\n       " << made.error().hint
                            << '\n';
        return 3;
    }
    const QString address = parser.positionalArguments().value(0);
    // What takes pictures or measures is alone with its home.
    const bool isScripted = parser.isSet(u"tour"_s) || parser.isSet(u"measure"_s);
    cairn::Instance instance(home);
    if (!isScripted && instance.handOver(address, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")))
        return 0;
    cairn::Desktop desktop(home);
    std::unique_ptr<cairn::Tour> tour;
    if (parser.isSet(u"tour"_s))
        tour =
            std::make_unique<cairn::Tour>(desktop, parser.value(u"tour"_s),
                                          cairn::tourStops(parser.isSet(u"all"_s), parser.value(u"only"_s)));
    const bool isMapMeasured = parser.isSet(u"measure"_s) && address.startsWith(u"cairn://graph");
    if (!desktop.show(isMapMeasured                     ? u"cairn://settings"_s
                      : isScripted && address.isEmpty() ? u"cairn://catalog"_s
                                                        : address))
        return 3;
    QObject::connect(&instance, &cairn::Instance::asked, &desktop, &cairn::Desktop::visit);
    cairn::Probe probe(desktop);
    cairn::DocsProbe docsProbe(desktop, parser.positionalArguments().sliced(address.isEmpty() ? 0 : 1));
    cairn::MapProbe mapProbe(desktop, address);
    if (isMapMeasured)
        mapProbe.start();
    else if (parser.isSet(u"measure"_s) && parser.positionalArguments().size() > 1)
        docsProbe.start();
    else if (parser.isSet(u"measure"_s))
        probe.start();
    return QGuiApplication::exec();
}
