func move(by distance: Int) -> Int { by + 1 }
