func risky() throws -> Int { 3 }
print("value", risky())
