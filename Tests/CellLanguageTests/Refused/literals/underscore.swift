let x = _1
