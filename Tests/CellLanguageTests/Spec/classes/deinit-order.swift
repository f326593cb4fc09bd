class Resource {
  let name: String
  init(_ name: String) {
    self.name = name
    print("open", name)
  }
  deinit { print("close", name) }
}
func use() {
  let file = Resource("file")
  var temporary: Resource? = Resource("temporary")
  print("using", file.name, temporary?.name ?? "")
  temporary = nil
  print("end")
}
use()
var list = [Resource("a"), Resource("b")]
list.removeFirst()
print("removed")
list = []
print("done")
