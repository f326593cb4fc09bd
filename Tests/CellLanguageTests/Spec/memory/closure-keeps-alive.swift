final class Engine {
  let name: String
  init(_ name: String) { self.name = name }
  deinit { print("stopped", name) }
}
func make() -> () -> String {
  let engine = Engine("v8")
  return { engine.name }
}
var run: (() -> String)? = make()
print(run?() ?? "")
run = nil
print("after")
do {
  let temporary = Engine("temporary")
  print(temporary.name)
}
print("end")
