class Control { var label = "control" }
protocol Clickable: Control { func click() -> String }
extension Clickable { func doubleClick() -> String { click() + click() + label } }
final class Button: Control, Clickable { func click() -> String { "*" } }
func press(_ control: Control & Clickable) -> String { control.label + control.click() }
let button = Button()
button.label = "ok"
print(button.doubleClick(), press(button))
