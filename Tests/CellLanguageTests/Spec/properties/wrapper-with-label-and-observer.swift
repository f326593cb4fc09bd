@propertyWrapper struct Logged<Value> {
  let label: String
  var wrappedValue: Value { didSet { print("\(label): \(oldValue) -> \(wrappedValue)") } }
  init(wrappedValue: Value, label: String) {
    self.wrappedValue = wrappedValue
    self.label = label
  }
}
struct Player {
  @Logged(label: "score") var score = 0
  @Logged(label: "name") var name: String = "?"
}
var player = Player()
player.score += 5
player.name = "Ann"
print(player.score, player.name)
