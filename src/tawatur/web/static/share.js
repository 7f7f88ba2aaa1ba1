// Beside each picture that can be carried away as SVG, the same as PNG: drawn by the browser, twice as fine.
const SCALE = 2;

export function share(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "PNG";
  button.addEventListener("click", () => saved(link));
  link.after(button);
}

async function saved(link) {
  const picture = new Image();
  picture.src = link.href;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth * SCALE;
  canvas.height = picture.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((png) => {
    const file = document.createElement("a");
    file.href = URL.createObjectURL(png);
    file.download = "picture.png";
    file.click();
    URL.revokeObjectURL(file.href);
  });
}
