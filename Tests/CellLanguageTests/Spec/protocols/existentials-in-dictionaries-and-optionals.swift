protocol Widget { func draw() -> String }
struct Label: Widget {
  var text: String
  func draw() -> String { text }
}
struct Frame: Widget {
  var inner: (any Widget)?
  func draw() -> String { "[\(inner?.draw() ?? "")]" }
}
var widgets: [String: any Widget] = ["title": Label(text: "Hi")]
widgets["frame"] = Frame(inner: Frame(inner: widgets["title"]))
widgets["empty"] = Frame()
print(
  widgets.keys.sorted().compactMap { widgets[$0]?.draw() },
  (widgets["title"] as? Label)?.text ?? "-")
if var frame = widgets["frame"] as? Frame {
  frame.inner = nil
  print(frame.draw(), widgets["frame"]?.draw() ?? "")
}
