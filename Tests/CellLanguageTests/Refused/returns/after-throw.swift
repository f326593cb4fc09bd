struct E: Error {}
func f(_ x: Int) throws -> Int {
  if x > 0 { throw E() }
}
