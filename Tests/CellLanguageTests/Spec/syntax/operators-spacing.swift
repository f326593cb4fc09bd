// swift-format-ignore-file
let a = 3
let b: Int? = a
print(a+1, a - -1, -a+2, a*(-1), b! * 2, !true==false)
print(a<5, a>2&&a != 4, [a, -a].map{ $0+1 }, b.map{$0*2}!, a>0 ?a:-a)
print((1...a).count, 1..<a, [1,2,3][0]+[4][0],a%2==1||false)
