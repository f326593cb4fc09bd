enum Message { case text(String), image(width: Int, height: Int), empty }
let texts = ["hi", "there"].map(Message.text)
print(texts)
let images = [(1, 2), (3, 4)].map(Message.image)
print(images, Message.empty)
let make: (Int, Int) -> Message = Message.image(width:height:)
print(make(5, 6))
