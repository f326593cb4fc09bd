var name: String?
print(name as Any, name == nil, name?.count as Any)
name = "Ada"
print(name as Any, name ?? "none", name?.count ?? 0, name != nil, name == "Ada")
let number: Int? = .some(3)
let nothing: Int? = .none
print(number as Any, nothing as Any, number == 3, nothing == nil, number != nothing)
print([number, nothing], (number, 1), ["k": nothing])
