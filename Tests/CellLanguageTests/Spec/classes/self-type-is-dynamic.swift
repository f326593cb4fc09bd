// `Self.self` is the class of the object, also in what a subclass calls with `super`.
class Account {
  var text: String { "\(Self.self)" }
  func name() -> String { String(describing: Self.self) }
  static var label: String { "\(Self.self)" }
  class func own() -> String { "\(self) \(Self.self)" }
}
final class Premium: Account {
  override var text: String { "*" + super.text }
  override func name() -> String { super.name() + "!" }
}
print(Premium().text, Premium().name(), Premium.label, Premium.own())
print(Account().text, Account.own(), (Premium() as Account).text)
