class C {
  var x: Int
}
