func f(_ n: Int, _ deep: Bool) -> String {
  var out = ""
  switch n {
  case 0:
    out += "zero "
    if deep { out += "deep "; fallthrough }
    out += "end "
  case 1:
    out += "one "
    guard deep else { fallthrough }
    out += "guarded "
  case 2:
    out += "two "
    do { if !deep { fallthrough } }
    out += "x "
  default: out += "default"
  }
  return out
}
for n in 0...3 { print(f(n, true), "|", f(n, false)) }
