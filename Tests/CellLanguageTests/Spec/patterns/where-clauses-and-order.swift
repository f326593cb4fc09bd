func trace(_ name: String, _ result: Bool) -> Bool {
  print("?", name, terminator: " ")
  return result
}
switch "fives".count {
case let n where trace("first", n > 10): print("first")
case 4 where trace("never", true): print("four")
case 5 where trace("second", false): print("second")
case 5 where trace("third", true): print("third")
default: print("default")
}
