class C { var x = 1 }
let c = C()
c = C()
