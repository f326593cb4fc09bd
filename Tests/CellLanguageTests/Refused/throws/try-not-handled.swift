struct Bad: Error {}
func risky() throws -> Int { throw Bad() }
func f() -> Int { try risky() }
