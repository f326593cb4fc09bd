let first: Int? = 3
let second: String? = "three"
let missing: Int? = nil
if let first, let second, first < 5 { print(first, second) }
if let value = missing { print("no", value) } else { print("missing") }
if let first, let missing { print(first, missing) } else if let only = first { print("only", only) }
if var first {
  first += 1
  print(first)
}
if let n = Int("12"), n > 10, let m = Int("x") ?? first { print(n, m) }
