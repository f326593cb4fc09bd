func show(_ x: Int) {
  return x
}
