struct Editor {
  private(set) var text = ""
  private var undo: [(inout Editor) -> Void] = []
  mutating func insert(_ new: String) {
    text += new
    undo.append { $0.text.removeLast(new.count) }
  }
  mutating func delete(_ count: Int) {
    let cut = String(text.suffix(count))
    text.removeLast(cut.count)
    undo.append { $0.text += cut }
  }
  mutating func undoLast() -> Bool {
    guard let action = undo.popLast() else { return false }
    action(&self)
    return true
  }
}
var editor = Editor()
editor.insert("hello")
editor.insert(" world")
editor.delete(3)
print(editor.text, editor.undoLast(), editor.text, editor.undoLast(), editor.text)
print(editor.undoLast(), editor.undoLast(), editor.text.isEmpty)
