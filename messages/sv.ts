import accessibility from './sv/accessibility.json';
import areas from './sv/areas.json';
import auditLog from './sv/auditLog.json';
import barrierReports from './sv/barrierReports.json';
import colleagues from './sv/colleagues.json';
import conference from './sv/conference.json';
import desk from './sv/desk.json';
import errors from './sv/errors.json';
import figures from './sv/figures.json';
import form from './sv/form.json';
import mailings from './sv/mailings.json';
import mailProblems from './sv/mailProblems.json';
import mailTemplates from './sv/mailTemplates.json';
import myPages from './sv/myPages.json';
import needs from './sv/needs.json';
import organiser from './sv/organiser.json';
import ownRegistration from './sv/ownRegistration.json';
import personalData from './sv/personalData.json';
import programme from './sv/programme.json';
import programmeImport from './sv/programmeImport.json';
import registration from './sv/registration.json';
import registrations from './sv/registrations.json';
import release from './sv/release.json';
import renewal from './sv/renewal.json';
import schedule from './sv/schedule.json';
import seminar from './sv/seminar.json';
import seminars from './sv/seminars.json';
import signIn from './sv/signIn.json';
import site from './sv/site.json';
import speaker from './sv/speaker.json';
import speakerPage from './sv/speakerPage.json';
import speakers from './sv/speakers.json';
import start from './sv/start.json';
import today from './sv/today.json';
import tours from './sv/tours.json';
import venues from './sv/venues.json';

/** Every word on the screen in Swedish, one file for each part of the product. */
export default {
  site,
  signIn,
  myPages,
  start,
  conference,
  programme,
  seminar,
  speaker,
  organiser,
  registrations,
  accessibility,
  personalData,
  errors,
  form,
  registration,
  ownRegistration,
  renewal,
  areas,
  tours,
  venues,
  schedule,
  release,
  seminars,
  programmeImport,
  speakers,
  speakerPage,
  desk,
  mailings,
  mailTemplates,
  mailProblems,
  colleagues,
  auditLog,
  barrierReports,
  needs,
  figures,
  today,
};
