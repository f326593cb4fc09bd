func traits(_ n: Int) -> [String] {
  var result: [String] = []
  switch n {
  case 4:
    result.append("four")
    fallthrough
  case 2:
    result.append("power of two")
    fallthrough
  default: result.append("number")
  }
  return result
}
print(traits(4), traits(2), traits(3))
