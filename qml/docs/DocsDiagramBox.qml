
import QtQuick
import Cairn
import Cairn.Ui

// A diagram, or its source where nothing draws it.
Item {
    id: box

    required property string language
    required property string program
    required property string title
    required property string source
    required property DocsStyle style

    implicitHeight: words.implicitHeight

    DocsSourceBox {
        id: words

        width: parent.width
        title: box.title !== "" ? box.title : qsTr("Diagram")
        note: box.language
        source: box.source
    }
}
