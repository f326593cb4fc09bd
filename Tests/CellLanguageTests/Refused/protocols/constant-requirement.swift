protocol Named {
  let name: String
  var length: Int
}
