struct P {}
extension P { var x = 1 }
