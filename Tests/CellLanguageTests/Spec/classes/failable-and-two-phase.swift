class Account {
  let owner: String
  init?(owner: String) {
    if owner.isEmpty { return nil }
    self.owner = owner
  }
}
class Savings: Account {
  let rate: Double
  init?(owner: String, rate: Double) {
    guard rate >= 0 else { return nil }
    self.rate = rate
    super.init(owner: owner)
  }
}
print(Account(owner: "") == nil, Savings(owner: "ann", rate: 1)?.owner ?? "-")
print(Savings(owner: "", rate: 1) == nil, Savings(owner: "bob", rate: -1) == nil)
