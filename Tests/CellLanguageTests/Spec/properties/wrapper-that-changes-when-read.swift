@propertyWrapper struct Computed<Value> {
  private var storage: Value?
  private let make: () -> Value
  init(wrappedValue: @autoclosure @escaping () -> Value) { make = wrappedValue }
  var wrappedValue: Value {
    mutating get {
      if let storage { return storage }
      let value = make()
      storage = value
      return value
    }
  }
}
func expensive() -> Int {
  print("computing")
  return 7
}
struct Model { @Computed var answer: Int = expensive() }
var model = Model()
print("before")
print(model.answer + model.answer)
