let x = Strng(3)
