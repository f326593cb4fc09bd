// swift-format-ignore-file
/* block /* nested */ comment */
let a = 1 /* inline */ + 2  // trailing
/// documented
let b = a /* before */ ; let c = 3; let d = 4;
print(a, b, c + d) /* end */ ; print("// not a comment", "/* nor this */")
/*
 several lines */ print("after", a)
