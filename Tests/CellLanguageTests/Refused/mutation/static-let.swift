enum E { static let limit = 3 }
E.limit = 4
