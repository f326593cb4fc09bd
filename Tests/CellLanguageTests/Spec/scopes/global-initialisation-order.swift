func make(_ name: String) -> String {
  print("make", name)
  return name
}
let first = make("first")
print("between")
let second = make("second") + first
struct Holder { static let shared = make("static") }
print(second)
print(Holder.shared, Holder.shared)
