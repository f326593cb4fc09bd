@propertyWrapper enum Late<T> {
  case empty, filled(T)
  init() { self = .empty }
  var wrappedValue: T? {
    get { if case .filled(let value) = self { value } else { nil } }
    set { self = newValue.map { .filled($0) } ?? .empty }
  }
}
@propertyWrapper struct Trimmed {
  var wrappedValue: String = "-"
}
struct Form {
  @Late var token: String?
  @Trimmed var name
  @Trimmed var other: String
  var n = 1
}
var form = Form(n: 3)
print(form.token as Any, form.name, form.other, form.n)
form.token = "abc"
form.name = "x"
print(form.token!, form.name)
