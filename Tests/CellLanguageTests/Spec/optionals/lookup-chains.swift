struct Address { var street: String?, zip: Int? }
struct Person {
  var name: String
  var address: Address?
  var boss: [Person] = []
}
let boss = Person(name: "Eva", address: Address(street: "Main", zip: nil))
let people = ["ann": Person(name: "Ann", address: nil, boss: [boss]), "bob": Person(name: "Bob")]
print(
  people["ann"]?.boss.first?.address?.street?.count ?? -1, people["bob"]?.boss.first?.name as Any)
print(people["ann"]?.boss.first?.address?.zip as Any, people["zed"]?.address?.street ?? "nowhere")
if let street = people["ann"]?.boss.first?.address?.street, street.hasPrefix("M") { print(street) }
