struct Model {
  lazy let data = [1]
  let area: Int { 1 }
  deinit {}
}
