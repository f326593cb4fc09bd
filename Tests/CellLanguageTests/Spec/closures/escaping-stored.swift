struct Button {
  let title: String
  var onPress: [(String) -> Void] = []
  mutating func whenPressed(_ action: @escaping (String) -> Void) { onPress.append(action) }
  func press() { onPress.forEach { $0(title) } }
}
var presses: [String] = []
var button = Button(title: "OK")
button.whenPressed { presses.append($0) }
button.whenPressed { presses.append($0.lowercased() + "!") }
button.press()
print(presses)
