// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "async.h"
#include "base/home.h"
#include "store/schema.h"
#include "view.h"

namespace cairn {

/// A view model whose question is about one entity.
class AboutView : public View
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("View models are made of its subclasses")
    Q_PROPERTY(QString ref READ ref WRITE setRef NOTIFY refChanged)

public:
    explicit AboutView(QObject *parent, QThreadPool *threads = QThreadPool::globalInstance())
        : View(parent), m_question(this, threads)
    {}

    QString ref() const { return m_ref; }
    void setRef(const QString &ref);

Q_SIGNALS:
    void refChanged();

protected:
    void refresh() final;
    /// Asks the question, by one of the functions below; there is an entity to ask about.
    virtual void inquire() = 0;
    /// Another entity: what was chosen or unfolded for the last one is over.
    virtual void begin() {}

    /// `work(home, stop)` runs off the GUI thread and returns a Result; `show` gets what it holds.
    template <typename Work, typename Show>
    void ask(Work work, Show show)
    {
        m_question.ask(
            [work = std::move(work), home = home()](const std::stop_token &stop) { return work(home, stop); },
            [this, show = std::move(show)](auto answer) {
                if (!answer) {
                    setFailed(answer.error());
                    return;
                }
                show(*std::move(answer));
                setReady();
            });
    }

    /// The same for what is asked of the catalog alone: `work(catalog)`.
    template <typename Work, typename Show>
    void askCatalog(Work work, Show show)
    {
        using Answer = std::invoke_result_t<Work, Database &>;
        ask(
            [work = std::move(work)](const Home &home, const std::stop_token &) -> Answer {
                Result<Database> catalog = openCatalog(home);
                if (!catalog)
                    return std::unexpected(catalog.error());
                return work(*catalog);
            },
            std::move(show));
    }

private:
    static Home home();

    QString m_ref;
    Latest m_question;
};

} // namespace cairn
