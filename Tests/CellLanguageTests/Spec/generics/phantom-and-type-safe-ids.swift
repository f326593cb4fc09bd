struct ID<Owner>: Hashable, ExpressibleByIntegerLiteral {
  let raw: Int
  init(integerLiteral value: Int) { raw = value }
}
struct User { let id: ID<User>, name: String }
struct Order { let id: ID<Order>, user: ID<User> }
let users = [User(id: 1, name: "ann"), User(id: 2, name: "bob")]
let order = Order(id: 77, user: 2)
print(
  users.first { $0.id == order.user }?.name ?? "-", order.id.raw, Set(users.map(\.id)).contains(1))
print(type(of: order.id), order.id)
