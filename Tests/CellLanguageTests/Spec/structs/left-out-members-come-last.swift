func say(_ n: Int) -> Int {
  print("say", n)
  return n
}
struct Triple {
  var a = say(10)
  var b: Int
  var c = say(12)
}
print(Triple(b: say(11)))
print(Triple(a: say(1), b: say(2), c: say(3)))
