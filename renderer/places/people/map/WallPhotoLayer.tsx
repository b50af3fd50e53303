import { memo, useCallback, useRef } from 'react';
import { useWallPhoto, useWallPicture } from '../../../state/wallPhoto';
import { useOnView } from './useOnView';

/**
 * The photo of the wall, under lines and cards. One picture, unpacked once and shifted as the map moves; nothing is
 * drawn anew for it.
 */
export const WallPhotoLayer = memo(() => {
  const photo = useWallPhoto();
  const isThere = photo?.isOff === false && photo.width > 0 && photo.height > 0;
  const { url, isMissing } = useWallPicture(isThere ? photo.attachmentId : undefined);
  const sheet = useRef<HTMLDivElement>(null);
  const place = useCallback((x: number, y: number, zoom: number) => {
    if (sheet.current) sheet.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
  }, []);
  const isDrawn = isThere && (url !== null || isMissing);
  useOnView(isDrawn ? place : null);
  if (!isDrawn) return null;
  const box = { left: photo.x, top: photo.y, width: photo.width, height: photo.height };
  return (
    <div className="wall-layer">
      <div ref={sheet} className="wall-sheet">
        {url === null ? (
          <p className="wall-missing" style={box}>
            The photo of the wall is not in this atlas: an account file carries no pictures. Choose it again, or remove
            it, in the menu of the map.
          </p>
        ) : (
          <img src={url} alt="" style={{ ...box, opacity: 1 - photo.fade / 100 }} draggable={false} />
        )}
      </div>
    </div>
  );
});
WallPhotoLayer.displayName = 'WallPhotoLayer';
