let c: Character = 1
