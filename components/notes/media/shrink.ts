/** Pixels of a longer side beyond which a picture is made smaller before it is sent; the server keeps no more. */
const LONGEST_SIDE = 2048
const QUALITY = 0.9

/**
 * A picture small enough to be sent quickly, upright. Anything else, and a picture this browser can't read, is sent as it
 * is: the server looks for itself.
 */
export async function shrunk(file: File): Promise<Blob> {
  // Drawing would stop a moving picture.
  if (!file.type.startsWith('image/') || file.type === 'image/gif') return file
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const share = LONGEST_SIDE / Math.max(picture.width, picture.height)
    if (share >= 1) return file
    const canvas = new OffscreenCanvas(Math.round(picture.width * share), Math.round(picture.height * share))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
  } catch {
    return file
  }
}
