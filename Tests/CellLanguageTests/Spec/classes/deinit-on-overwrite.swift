final class Token {
  let id: Int
  init(_ id: Int) { self.id = id }
  deinit { print("freed", id) }
}
struct Holder { var token: Token }
var holder = Holder(token: Token(1))
var copy = holder
holder.token = Token(2)
print("replaced once")
copy = holder
print("replaced twice")
holder = Holder(token: Token(3))
copy = holder
print("end", copy.token.id)
