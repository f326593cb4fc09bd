func f() {
  var x: Int
  for i in 0..<3 { x = i }
  print(x)
}
