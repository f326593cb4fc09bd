class C {
  var x: Int
  init() { }
}
