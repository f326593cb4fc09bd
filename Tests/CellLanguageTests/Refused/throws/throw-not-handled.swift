struct Bad: Error {}
func f() { throw Bad() }
