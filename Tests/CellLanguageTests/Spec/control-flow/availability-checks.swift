if #available(macOS 13, iOS 16, *) { print("new") } else { print("old") }
func f() -> Int {
  guard #available(macOS 10.15, *) else { return 0 }
  return 1
}
print(f())
if #unavailable(macOS 13) { print("old") } else { print("new") }
if #available(macOS 12, *), f() == 1 { print("both") }
@available(macOS 10.15, *)
func g() -> Int { 3 }
print(g())
@available(*, deprecated, message: "use g")
func old() -> Int { 4 }
print(old())
