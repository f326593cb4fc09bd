let a: Int? = nil
let b: Int? = nil
let c: Int? = 7
let joined: Int? = a ?? c
print(a ?? b ?? c ?? 0, a ?? b ?? 9, joined as Any)
func fallback() -> Int {
  print("fallback")
  return -1
}
print(c ?? fallback(), a ?? fallback())
let width: Double? = nil
print(width ?? 1, (width ?? 1) / 2)
